"""The web service: pages rendered on the server, and the same actions as JSON under /api."""

from service.web.app import create_app

__all__ = ["create_app"]
