"""`threefold serve`: the web service on this machine."""

from typing import Annotated

import typer

# A browser that asks again just as its connection is closed gets no answer, so an idle one is kept for longer than pages are read.
LONGEST_IDLE_S = 75


def serve(
    host: Annotated[
        str, typer.Option(help="Address to answer on; this machine only, until sign-in exists.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to answer on.", min=1, max=65535)] = 8000,
) -> None:
    """Serve the pages and the HTTP interface until stopped."""
    import uvicorn

    from service.cli.generate import say
    from service.serving import application, refuse_open_doors
    from service.settings import settings

    refuse_open_doors(host)
    app = application(settings())
    name = f"[{host}]" if ":" in host else host
    say(f"Threefold is at http://{name}:{port} (stop it with Ctrl+C)")
    uvicorn.run(
        app,
        host=host,
        port=port,
        log_level="warning",
        server_header=False,
        access_log=False,
        timeout_keep_alive=LONGEST_IDLE_S,
    )
