"""allauth's routes for the second factor where ours differ: a code works once, and its key comes with a picture."""

from typing import Any

from allauth.headless.internal.restkit.response import APIResponse
from allauth.headless.mfa import inputs, views
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.http import HttpRequest, HttpResponse

from kartoteka.people.second_factor import spend


class OnceToSignIn(inputs.AuthenticateInput):  # type: ignore[misc]
    """A code for the second step of signing in."""

    def clean_code(self) -> str:
        """The code, taken."""
        return _taken(super().clean_code(), self.authenticator)


class OnceToConfirm(inputs.ReauthenticateInput):  # type: ignore[misc]
    """A code that shows again who one is."""

    def clean_code(self) -> str:
        """The code, taken."""
        return _taken(super().clean_code(), self.authenticator)


class AuthenticateView(views.AuthenticateView):  # type: ignore[misc]
    """The second step of signing in."""

    input_class = OnceToSignIn


class ReauthenticateView(views.ReauthenticateView):  # type: ignore[misc]
    """Showing again who one is, before a change."""

    input_class = OnceToConfirm


class ManageTOTPView(views.ManageTOTPView):  # type: ignore[misc]
    """One-time codes: a new key to take into an app, switching them on by the first code, and off."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """A new key with its picture as rows of 0 and 1, where there is none yet."""
        if self._get_authenticator() is not None:
            known: HttpResponse = super().get(request, *args, **kwargs)
            return known
        secret = totp.get_totp_secret(regenerate=True)
        url = get_adapter().build_totp_url(request.user, secret)
        offered: HttpResponse = APIResponse(request, data={"secret": secret, "totp_url": url, "picture": _picture(url)})
        return offered

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Switch them on; the code that did so signs nobody in."""
        answer: HttpResponse = super().post(request, *args, **kwargs)
        made = self._get_authenticator()
        if made is not None:
            spend(made, self.input.cleaned_data["code"])
        return answer


def _taken(code: str, authenticator: Authenticator) -> str:
    if not spend(authenticator, code):
        raise get_adapter().validation_error("incorrect_code")
    return code


def _picture(url: str) -> list[str]:
    import segno  # here, since it weighs 4 MiB in each process and a user needs it once

    rows = segno.make(url, micro=False).matrix_iter(border=2)
    return ["".join("1" if dark else "0" for dark in row) for row in rows]
