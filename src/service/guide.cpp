#include "service/guide.hpp"

#include <fmt/format.h>

#include "service/openapi.hpp"
#include "service/problem.hpp"

namespace willai::service {
namespace {

constexpr std::string_view kRules = R"(## The rules
- `/api/v1/openapi.json` describes all of this as OpenAPI 3.1. `willai openapi` prints the same.
- Numbers are numbers. A range has `low`, `value` and `high`. A missing value is null, never 0, and a field beside it says why.
- Every address in an answer is whole and carries the folder of the site.
- An answer in JSON has `edition`, which never changes, and `citation` in three forms: APA, BibTeX and plain. The result of an assessment has its edition alone: it is, byte for byte, what the command and the browser write. `attributions` are the sentences that licenses require; print them with the figures.
- A list has `items`, `count` and `next`. Follow `next` until it is null. `limit` says how many items you want, 1 to 1,000, `after` the last id you have, and `fields` which fields, with commas between them.
- Add `.csv` to the address of a list for a table. It has every row unless you give a limit. A range has three columns there.
- Scripts of any site may ask (CORS). Nothing needs a key or a cookie.
- An answer to a read has an `ETag`. Send it as `If-None-Match`, and you get 304 while the edition is the same.
- Reads have no limit. What you post is computed for you: a network may post 1,200 times a minute. `RateLimit` says what is left, and status 429 comes with `Retry-After`.
- What you post is answered and dropped. It is in no log.
- A copy of the site as plain files has pages, their twins (`.json`, `.md`) and the feed. All other addresses here need a server.

## What to be careful about
Exposure says how far software could cut the time of a task at equal quality. It does not say what happens to a job. Measures of different studies are different things; never average them.
)";

}  // namespace

std::string guide_markdown() {
  std::string text(kRules);
  text += "\n## Requests\n" + operations_markdown();
  text += "\n## Faults\nA fault is `application/problem+json` as RFC 9457 describes it: `type`, `title`, `status`, `detail` and `code`. Act on `code`; it stays the same.\n";
  for (const ProblemKind& kind : problem_kinds()) text += fmt::format("\n### {}\nStatus {}. {}\n", kind.code, kind.status, kind.says);
  return text;
}

}  // namespace willai::service
