"""How much thinking a task asks for, told from its words: Webb's four depths and the command words of the exam boards."""

from evals.demand.command_words import COMMAND_WORDS, CommandWord, command_word, opening_words
from evals.demand.depth import Reading, depth_of, task_depth

__all__ = ["COMMAND_WORDS", "CommandWord", "Reading", "command_word", "depth_of", "opening_words", "task_depth"]
