"""Which path goes where."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import URLPattern, URLResolver, include, path

from kartoteka.kit.errors import Forbidden


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 in the shape of every other error when the CSRF header is missing or wrong."""
    return JsonResponse({"code": Forbidden.code, "message": reason, "fields": {}, "data": {}}, status=403)


urlpatterns: list[URLPattern | URLResolver] = [path("_allauth/", include("allauth.headless.urls"))]
