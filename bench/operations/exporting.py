"""Exporting all people one may read to .csv, beside COPY of the same columns by one flat, rights-checked SELECT."""

import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import psycopg

from bench.corpus.actors import ADMIN, EMPLOYEE, Asker
from bench.operations.base import Effort
from bench.rows import Row, Target
from bench.serving import BIN, World, clean
from bench.weighing import command_peak
from kartoteka.people import principals

FLAT: Final = """
copy (
 select item.fields ->> 'honorific', item.fields ->> 'first_name', item.fields ->> 'middle_name',
   item.fields ->> 'last_name', item.fields ->> 'job_title', linked.titles, item.fields ->> 'birthday',
   item.fields ->> 'type', item.source, item.fields ->> 'language', item.currency, tagged.names,
   item.fields ->> 'description', reached.email, reached.phone, reached.second_phone, reached.web,
   item.fields -> 'address' -> 0 ->> 'street', item.fields -> 'address' -> 0 ->> 'city',
   item.fields -> 'address' -> 0 ->> 'postal_code', item.fields -> 'address' -> 0 ->> 'country',
   who.first_name || ' ' || who.last_name, named.managers, named.observers, item.access,
   maker.first_name || ' ' || maker.last_name, item.created_at, changer.first_name || ' ' || changer.last_name,
   item.changed_at
 from items_item item
 join people_user who on who.id = item.responsible_id join people_user maker on maker.id = item.created_by_id
 join people_user changer on changer.id = item.changed_by_id
 left join (select point.item_id, max(value) filter (where field.key = 'email') as email,
   max(value) filter (where field.key = 'phone' and point.position = 0) as phone,
   max(value) filter (where field.key = 'phone' and point.position = 1) as second_phone,
   max(value) filter (where field.key = 'web') as web
   from items_contactpoint point join schema_field field on field.id = point.field_id group by 1) reached
   on reached.item_id = item.id
 left join (select link.source_id, string_agg(target.title, '; ') as titles from items_itemlink link
   join items_item target on target.id = link.target_id and target.deleted_at is null and {target_reaches} group by 1)
   linked on linked.source_id = item.id
 left join (select people.item_id, string_agg(who.email, '; ') filter (where relation = 'manager') as managers,
   string_agg(who.email, '; ') filter (where relation = 'observer') as observers
   from items_itemuser people join people_user who on who.id = people.user_id group by 1) named
   on named.item_id = item.id
 left join lateral (select string_agg(tag.name, ', ') as names from jsonb_array_elements(item.fields -> 'tags') one
   join schema_tag tag on tag.id = one::bigint) tagged on item.fields ? 'tags'
 where item.kind_id = 1 and item.deleted_at is null and {reaches} order by item.id
) to stdout (format csv)
"""
TARGET: Final = Target(share=0.4)
LARGE: Final = 200_000
"""From so many contacts on the employee's third is export enough."""


@dataclass(frozen=True)
class Exporting:
    """The whole of what the administrator, and what the employee, may export."""

    key: str = "export"
    grows: bool = True

    def run(self, world: World, effort: Effort) -> list[Row]:
        rows, peaks = [], []
        idle = _export(world, ADMIN, '["last_name","eq","nobody has this name"]')[0]
        for asker in (EMPLOYEE,) if world.size > LARGE else (ADMIN, EMPLOYEE):
            seconds, peak, count = _export(world, asker, None)
            speed = count / max(seconds - idle, 0.01)
            row = Row("export", "all people", asker.name, TARGET, value=speed, unit="rows/s", requests=count)
            if not effort.alone:
                copied = count / _copied(world, asker)
                row.share, row.note = speed / copied, f"COPY {copied:,.0f} rows/s, {count:,} rows"
            rows.append(row)
            peaks.append(peak)
            print(".", end="", file=sys.stderr, flush=True)
        rows.append(Row("export", "peak memory", ADMIN.name, Target(value=200), value=max(peaks), unit="MiB"))
        return rows


def _export(world: World, asker: Asker, tree: str | None) -> tuple[float, float, int]:
    """Seconds, peak memory and number of rows of one export by the command line."""
    path = world.data / "bench-export.csv"
    command = [str(BIN / "kartoteka"), "export", "person", str(path), "--as", asker.email, "--data", str(world.data)]
    began = time.monotonic()
    code, peak, printed = command_peak([*command, *(["--filter", tree] if tree else [])], environment=clean())
    took = time.monotonic() - began
    if code != 0:
        raise RuntimeError(f"the export ended with {code}: {printed[-500:]}")
    count = int(printed.strip().splitlines()[-1].rpartition(":")[2].strip(" }"))
    path.unlink()
    return took, peak, count


def _copied(world: World, asker: Asker) -> float:
    """The seconds in which COPY writes the same to a file."""
    path = Path(world.data) / "bench-copy.csv"
    with psycopg.connect(world.url) as connection, connection.cursor() as cursor, path.open("wb") as file:
        row = cursor.execute("select id from people_user where email = %s", [asker.email]).fetchone()
        began = time.monotonic()
        with cursor.copy(_flat(asker, row[0] if row else 0)) as source:
            for part in source:
                file.write(part)
        took = time.monotonic() - began
    path.unlink()
    return took


def _flat(asker: Asker, user: int) -> str:
    if asker is ADMIN:
        return FLAT.format(reaches="true", target_reaches="true")
    held = (principals.responsible(user), principals.user(user), principals.PUBLIC)
    test = f"readers && '{{{','.join(str(one) for one in held)}}}'::bigint[]"
    return FLAT.format(reaches=f"(item.{test}) is true", target_reaches=f"(target.{test}) is true")


OPERATION: Final = Exporting()
