"""Where the portal is: printed for people, written to run/address.json for programs."""

import json
import os
import secrets
import sys
from dataclasses import dataclass
from urllib.parse import urljoin

from kartoteka.cluster.layout import Layout


@dataclass(frozen=True)
class Address:
    """The portal's address and, until it has its first administrator, the link that makes him."""

    url: str
    setup_link: str | None


def publish(address: Address, *, layout: Layout) -> None:
    """Print the two lines of CONTRACTS and write both for programs."""
    link = urljoin(address.url, address.setup_link) if address.setup_link else None
    written = {"url": address.url, "setup_link": link, "pid": os.getpid()}
    write_privately(layout.address, json.dumps(written) + "\n", layout=layout)
    print(f"Kartoteka is at {address.url}", flush=True)
    if link:
        print(f"Set-up link: {link}", flush=True)
    sys.stdout.flush()


def forget(layout: Layout) -> None:
    """Take the old address away: nothing answers there."""
    layout.address.unlink(missing_ok=True)
    forget_report(layout)


def report_link(link: str | None, *, layout: Layout) -> None:
    """What the web process that is at work tells: the supervisor has no models to ask."""
    write_privately(layout.web_report, json.dumps({"setup_link": link, "pid": os.getpid()}), layout=layout)


def has_reported(layout: Layout) -> bool:
    """Whether the web process has come so far that it answers at once."""
    return layout.web_report.exists()


def forget_report(layout: Layout) -> None:
    """A new web process will make a new one."""
    layout.web_report.unlink(missing_ok=True)


def reported_link(layout: Layout) -> str | None:
    try:
        found = json.loads(layout.web_report.read_text()).get("setup_link")
    except (OSError, ValueError):
        return None
    return str(found) if found else None


def write_privately(path: os.PathLike[str], text: str, *, layout: Layout) -> None:
    """Write a whole file at once that only its owner may read."""
    part = layout.run / f".{secrets.token_hex(8)}"
    with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
        out.write(text)
    part.replace(path)
