"""What is kept: homeworks in all their versions, links for pupils, jobs, and who did what.

store = open_store("sqlite:////srv/threefold/store.db")
stored = store.homeworks.create(homework, by="AB")
store.homeworks.save(stored.card.id, changed, base=stored.version.number, by="AB", change="question 3 reworded")
"""

from service.store.errors import (
    EditedMeanwhile as EditedMeanwhile,
    KeyReused as KeyReused,
    NotApproved as NotApproved,
    NothingToUndo as NothingToUndo,
    StoreBroken as StoreBroken,
    StoreError as StoreError,
    UnknownHomework as UnknownHomework,
    UnknownJob as UnknownJob,
    UnknownLink as UnknownLink,
)
from service.store.opening import open_store as open_store
from service.store.records import (
    AuditLine as AuditLine,
    Card as Card,
    Cards as Cards,
    Job as Job,
    JobProblem as JobProblem,
    JobStage as JobStage,
    LibraryQuery as LibraryQuery,
    Link as Link,
    Status as Status,
    Stored as Stored,
    Version as Version,
)
from service.store.store import Store as Store
