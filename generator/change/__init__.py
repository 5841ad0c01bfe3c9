"""Changing one question of a homework while every other task stays as it is, byte for byte.

Each change is one function: a homework in, a `Changed` out, with notes for the teacher who made it.
"""

from generator.change.add_task import add_task
from generator.change.additions import additions
from generator.change.alternative import MOST_SHOWN, Alternative, offer_key, pick
from generator.change.alternatives import alternatives
from generator.change.changed import Changed
from generator.change.edit_task import edit_task
from generator.change.family import Family, find_family, find_task
from generator.change.move_task import move_task
from generator.change.refresh import refresh_homework
from generator.change.regenerate_task import regenerate_task
from generator.change.remove_task import remove_task
from generator.change.swap_task import swap_task
from generator.change.task_edit import ErrorEdit, PointEdit, TaskEdit

__all__ = [
    "MOST_SHOWN",
    "Alternative",
    "Changed",
    "ErrorEdit",
    "Family",
    "PointEdit",
    "TaskEdit",
    "add_task",
    "additions",
    "alternatives",
    "edit_task",
    "find_family",
    "find_task",
    "move_task",
    "offer_key",
    "pick",
    "refresh_homework",
    "regenerate_task",
    "remove_task",
    "swap_task",
]
