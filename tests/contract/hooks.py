"""What schemathesis cannot know of the API."""

import schemathesis


@schemathesis.hook
def before_call(context, case, kwargs):
    # A worker would wait for jobs as long as it says: here nobody waits.
    if case.operation.path == "/v2/jobs/activation" and isinstance(case.body, dict):
        wait = case.body.get("requestTimeout")
        if wait is None or (type(wait) is int and wait >= 0):
            case.body = {**case.body, "requestTimeout": -1}
    # A batch without a filter would cancel or delete everything that the other calls are about.
    if case.operation.path.startswith("/v2/process-instances/") and isinstance(case.body, dict):
        if case.body.get("filter") == {}:
            case.body = {**case.body, "filter": {"tags": ["nobody"]}}
