"""The kinds of work that change a store."""

from works.answering import Begin, Save
from works.backups import BackUp, Restore
from works.erasing import Erase
from works.merging import Merge
from works.migrating import Migrate
from works.work import Work

ALL: list[type[Work]] = [Begin, Save, Merge, Migrate, BackUp, Restore, Erase]
