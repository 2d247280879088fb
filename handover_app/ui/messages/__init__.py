"""What the program says: a sentence for every refusal, a word for every state, a line an event.

QtCore only, so that the command line speaks the same sentences as the window.
"""

from handover_app.ui.messages.events import event_line
from handover_app.ui.messages.refused_shifts import blocker_line
from handover_app.ui.messages.sentences import SENTENCES, sentence, unexpected
from handover_app.ui.messages.words import (
    flag_word,
    item_word,
    local,
    step_detail,
    word,
    word_of_name,
)

__all__ = [
    "SENTENCES",
    "blocker_line",
    "event_line",
    "flag_word",
    "item_word",
    "local",
    "sentence",
    "step_detail",
    "unexpected",
    "word",
    "word_of_name",
]
