"""Prompts for language models: files with front matter, rendered strictly, known by the hash of their content.

    prompt = render("scaffolded", labels="S1, S2", minutes=45)
    prompt.id    # 'scaffolded@' and 12 hexadecimal digits
    prompt.text  # what is sent

Text from a teacher, a file, a passage or a model enters a prompt through `prompts.fencing` alone: rendering fails on
any other. See docs/prompts.md for what each prompt is and how to change one.
"""

from prompts.errors import PromptError
from prompts.fencing import fence
from prompts.rendering import Prompt, prompt_names, render

__all__ = ["Prompt", "PromptError", "fence", "prompt_names", "render"]
