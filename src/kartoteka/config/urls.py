"""Which path goes where."""

from django.urls import URLPattern, URLResolver, include, path

from kartoteka.api import docs
from kartoteka.api.app import api

urlpatterns: list[URLPattern | URLResolver] = [
    path("_allauth/", include("allauth.headless.urls")),
    path("api/v1/openapi.json", docs.openapi_file),
    path("api/v1/", api.urls),
    path("api/docs", docs.page),
    path("api/docs.css", docs.style),
]
handler400 = "kartoteka.api.errors.bad_request"
handler404 = "kartoteka.api.errors.not_found"
handler500 = "kartoteka.api.errors.server_error"
