"""The page in which a person acts as somebody of the workspace: plain files, served as they are."""

from pathlib import Path

from aiohttp import web

FOLDER = Path(__file__).parent
_TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
_HEADERS = {
    # nothing of it runs but its own files, whatever an app writes into a message
    "Content-Security-Policy": "default-src 'self'; img-src 'self' https: data:; object-src 'none'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


def add_page(app: web.Application) -> None:
    """Serve the page at `/`, and the files that it is made of."""
    files = {path.name: path for path in FOLDER.iterdir() if path.suffix in _TYPES}

    async def serve(request: web.Request) -> web.StreamResponse:
        path = files.get(request.match_info.get("name", "index.html"))
        if path is None:
            raise web.HTTPNotFound
        return web.FileResponse(path, headers={**_HEADERS, "Content-Type": f"{_TYPES[path.suffix]}; charset=utf-8"})

    app.router.add_get("/", serve)
    app.router.add_get("/page/{name}", serve)
