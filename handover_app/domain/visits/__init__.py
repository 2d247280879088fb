"""Visits: appointment, check-in, authority, queue, the steps of the day.

The names are given on under themselves; a list of all of them would double the file.
"""

from handover_app.domain.visits.visit import (
    AgentNameMissing as AgentNameMissing,
)
from handover_app.domain.visits.visit import (
    AlreadyCheckedIn as AlreadyCheckedIn,
)
from handover_app.domain.visits.visit import (
    CheckedIn as CheckedIn,
)
from handover_app.domain.visits.visit import (
    IdentityNotChecked as IdentityNotChecked,
)
from handover_app.domain.visits.visit import (
    NotCheckedIn as NotCheckedIn,
)
from handover_app.domain.visits.visit import (
    SpecialSet as SpecialSet,
)
from handover_app.domain.visits.visit import (
    Visit as Visit,
)
from handover_app.domain.visits.visit import (
    VisitClosed as VisitClosed,
)
from handover_app.domain.visits.visit import (
    VisitorKind as VisitorKind,
)
from handover_app.domain.visits.visit import (
    VisitUnit as VisitUnit,
)
from handover_app.domain.visits.visit import (
    Waiting as Waiting,
)
from handover_app.domain.visits.visit import (
    WaitingLine as WaitingLine,
)
