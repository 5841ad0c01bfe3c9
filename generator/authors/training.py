"""Which providers' settings may let them train on what they are sent, as their own terms said in November 2026.

England's product safety standards (PD5, IP1) want no inputs used for training without permission. We cannot see a provider's
settings from here, so each warning names what to look for.
"""

from generator.authors.chat import provider_of

# The beginning of a model's name, and what to check.
WARNINGS = (
    ("openrouter/", "OpenRouter passes prompts on; in its privacy settings, exclude providers that train on inputs"),
    ("gemini/", "Google's unpaid Gemini keys let Google use prompts to improve its products; use a paid key"),
    ("deepseek/", "DeepSeek's own service may train on inputs; use the model through a provider with a contract"),
    ("mistral/", "Mistral's free plan trains on inputs unless switched off; check the privacy settings of the account"),
    ("cohere", "Cohere's trial keys let it use prompts; use a production key and opt out in the dashboard"),
    ("huggingface/", "what becomes of prompts depends on the endpoint behind Hugging Face; read its terms"),
    ("xai/", "data sharing can be switched on for xAI teams in return for credit; check that it is off"),
    (
        "openai/",
        "data sharing can be switched on for OpenAI organisations in return for free tokens; check that it is off",
    ),
)


def training_warning(model: str, api_base: str | None) -> str | None:
    """What to check so that nobody trains on what is sent; None where nothing is known against a provider."""
    if api_base and provider_of(model) == "openai":
        return None
    return next((said for start, said in WARNINGS if model.lower().startswith(start)), None)
