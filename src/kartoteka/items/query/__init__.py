"""Asking for items: the only place that makes the statements of lists, counts and searches. Showing is `present`."""

from kartoteka.items.query.counting import Count, CountTooSlow, count
from kartoteka.items.query.pages import Page, ids_statement, order_of, page
from kartoteka.items.query.paths import operators
from kartoteka.items.query.sorting import sortable
from kartoteka.items.query.summing import operators_of, sums

__all__ = [
    "Count",
    "CountTooSlow",
    "Page",
    "count",
    "ids_statement",
    "operators",
    "operators_of",
    "order_of",
    "page",
    "sortable",
    "sums",
]
