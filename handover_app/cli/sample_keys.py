"""Keys under way for the pictures of the key desk: a cabinet, bags, loans, what comes back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handover_app.domain.acts import Act
    from handover_app.services.desks import Desks

_BORROWERS = (
    ("鼎固门窗", "王样例", "换锁芯"),
    ("精诚防水", "赵样例", "闭水复验"),
    ("总包施工单位", "钱样例", "墙面修补"),
)


def keys_under_way(desks: Desks, act: Callable[[], Act]) -> tuple[str, ...]:
    """Fill a cabinet, seal bags, lend some; answers the codes of what comes back now."""
    from handover_app.domain.keys import Borrower, CabinetWish, LoanOrder

    wish = CabinetWish(name="B", building="2号楼", rows=5, columns=8)
    cabinet = desks.key_cabinets.add(act(), wish)
    desks.key_cabinets.assign_hooks(act(), cabinet.cabinet_id, "2号楼")
    waiting = [each for each in desks.key_lists.readiness().lines if each.building == "2号楼"]
    back = []
    for place, (company, person, purpose) in enumerate(_BORROWERS):
        codes = desks.keys.codes(waiting[place * 5 + 2].unit_id)
        for code in codes:
            desks.keys.try_key(act(), code)
        if place < 2:
            bag = desks.key_bags.seal(act(), codes, f"F-{88410 + place}")
            codes = (bag.code,)
        order = LoanOrder(
            borrower=Borrower(company=company, person=person),
            purpose=purpose,
            due=desks.now() + timedelta(minutes=20 + 30 * place),
        )
        desks.key_loans.lend(act(), order, codes[:1])
        back.append(codes[0])
    return tuple(back[:2])
