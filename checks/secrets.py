"""The rule on secrets: no key, token or password of a real service stands in the tree."""

from __future__ import annotations

import re

from detect_secrets.core.plugins.initialize import from_plugin_classname
from detect_secrets.core.scan import scan_file
from detect_secrets.settings import transient_settings

from checks.steps import ROOT
from checks.tree import texts

# Keywords and entropy are left out: they mostly find test passwords and hashes. A true finding is a service's own form.
KINDS = (
    "ArtifactoryDetector AWSKeyDetector AzureStorageKeyDetector BasicAuthDetector CloudantDetector"
    " DiscordBotTokenDetector"
    " GitHubTokenDetector GitLabTokenDetector JwtTokenDetector MailchimpDetector NpmDetector OpenAIDetector"
    " PrivateKeyDetector PypiTokenDetector SendGridDetector SlackDetector SquareOAuthDetector StripeDetector"
    " TelegramBotTokenDetector TwilioKeyDetector"
)


EXAMPLE = "user:password@"  # how the manual and comments write an address with an account


def problems() -> list[str]:
    """Return the lines that look like a secret; `# pragma: allowlist secret` clears one that is none."""
    with transient_settings({"plugins_used": [{"name": name} for name in KINDS.split()]}):
        forms: list[re.Pattern[str]] = []
        for name in KINDS.split():
            forms += from_plugin_classname(name).denylist
        return [
            f"{path}:{secret.line_number}: looks like a secret ({secret.type})"
            for path, text in texts().items()
            if any(form.search(text) for form in forms)  # the scan proper, line by line, is slow
            for secret in scan_file(str(ROOT / path))
            if EXAMPLE not in text.splitlines()[secret.line_number - 1]
        ]
