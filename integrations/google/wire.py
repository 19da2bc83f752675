"""One call of Google's own client over one connection that is used once; what failed is said in our errors."""

import http.client
import json
from datetime import timedelta
from functools import cache
from typing import Any

import httplib2
from google.oauth2.credentials import Credentials
from google_auth_httplib2 import AuthorizedHttp
from googleapiclient.discovery import Resource, build_from_document
from googleapiclient.discovery_cache import get_static_doc
from googleapiclient.errors import HttpError
from googleapiclient.http import HttpRequest

from integrations.google.errors import BrokenError, GoogleError, RefusedError, UnansweredError, UnavailableError

VERSIONS = {"calendar": "v3", "gmail": "v1", "drive": "v3"}
QUOTA = frozenset({"rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded", "dailyLimitExceeded"})
"""Come with 403 or 429."""
TOO_MANY = 429
_NEVER_SENT = (httplib2.ServerNotFoundError, ConnectionRefusedError)


class _AskingOnce(httplib2.HTTPConnectionWithTimeout):
    """What ends without an answer is an error: httplib2 would take it for a stale connection and send a POST again."""

    def getresponse(self) -> http.client.HTTPResponse:
        return _answer(super().getresponse)


class _AskingOnceSecurely(httplib2.HTTPSConnectionWithTimeout):
    def getresponse(self) -> http.client.HTTPResponse:
        return _answer(super().getresponse)


def _answer(get: Any) -> http.client.HTTPResponse:
    try:
        response: http.client.HTTPResponse = get()
    except (http.client.BadStatusLine, http.client.ResponseNotReady) as error:
        raise ConnectionResetError(type(error).__name__) from None
    return response


class _Http(httplib2.Http):
    def request(self, uri: str, *arguments: object, **named: object) -> Any:
        secure = uri.startswith("https:")
        return super().request(
            uri, *arguments, **{**named, "connection_type": _AskingOnceSecurely if secure else _AskingOnce}
        )


@cache
def service(name: str, root: str) -> Resource:
    """A client of a service, without a connection of its own: what it builds is executed by `execute`.

    `root` replaces https://www.googleapis.com/ everywhere, uploads and batches included; empty: Google itself.
    """
    described = json.loads(get_static_doc(name, VERSIONS[name]))
    here = {**described, "rootUrl": f"{root}/"} if root else described
    return build_from_document(here, http=_Http())


def execute(request: HttpRequest, *, token: str, seconds: float) -> Any:
    """Asks once and answers the decoded body. Blocks.

    Raises:
        UnavailableError: it surely did nothing, and may be asked again.
        UnansweredError: it may have done it.
        RefusedError: it did nothing and will not; status 401 means that the token is no longer good.
    """
    http_ = _Http(timeout=seconds)
    # Renewing is for whoever keeps the token; google-auth would do it by the machine's clock, for this copy alone.
    authorized = AuthorizedHttp(Credentials(token=token), http=http_, refresh_status_codes=())
    try:
        return request.execute(http=authorized)
    except HttpError as error:
        raise _refusal(error) from None
    except _NEVER_SENT as error:
        raise UnavailableError(type(error).__name__) from None
    except (OSError, httplib2.HttpLib2Error, http.client.HTTPException) as error:
        raise UnansweredError(type(error).__name__) from None
    finally:
        http_.close()


def _refusal(error: HttpError) -> GoogleError:
    status, reason = int(error.resp.status), _reason(error)
    if status == TOO_MANY or reason in QUOTA:
        return UnavailableError(reason, retry_after=_after(error))
    if status >= http.client.INTERNAL_SERVER_ERROR:
        # 500 and 503 are also answered to what was done after all.
        return BrokenError(f"{status} {reason}")
    return RefusedError(status, reason)


def _reason(error: HttpError) -> str:
    try:
        told = json.loads(error.content)["error"]
        return str(told["errors"][0]["reason"])
    except (ValueError, LookupError, TypeError):
        return "unexplained"


def _after(error: HttpError) -> timedelta | None:
    seconds = str(error.resp.get("retry-after", ""))
    return timedelta(seconds=int(seconds)) if seconds.isdecimal() else None
