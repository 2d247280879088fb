"""The slip with a queue number: full, with the longest words, and with none."""

from __future__ import annotations

from dataclasses import replace

from handover_app.domain.papers import QueueTicket
from tests.documents.sample_heads import NOON, bare_head, head

TICKET = QueueTicket(
    head=head(),
    queue_number="A017",
    arrived_at=NOON,
    steps=("验房", "结算", "签署", "钥匙"),
    first="验房",
    before=12,
    skip_calls=10,
    qr="3" + "0" * 28,
    short_id="70000000017",
)
LONGEST = replace(
    TICKET,
    queue_number="A1024",
    steps=("验房（含分户验收资料查看）", "费用结算与票据换开", "资料签署", "钥匙试开与移交"),
    remark="贵宾通道：请由工作人员陪同前往，轮椅和婴儿车请走西侧坡道",
)
BARE_QUEUE_PAPERS = (QueueTicket(head=bare_head(), queue_number=""),)
FULL_QUEUE_PAPERS = (TICKET,)
FULLEST_QUEUE_PAPERS = (LONGEST,)
