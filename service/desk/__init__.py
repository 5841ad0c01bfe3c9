"""What a teacher does at the desk, one file each; pages and the HTTP interface call the same functions."""

from service.desk.desk import Desk

__all__ = ["Desk"]
