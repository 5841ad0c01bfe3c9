"""The one error of this package."""


class PromptError(Exception):
    """A prompt cannot be rendered: unknown name, an input too many or missing, a value of another shape or unfenced."""
