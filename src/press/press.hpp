// The press turns a path of the site into the bytes of a page. Server and export both ask it, so both give the same.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/report_desk.hpp"
#include "app/seal.hpp"
#include "base/result.hpp"
#include "views/report_view.hpp"

namespace willai {

// How long a page may be kept without asking again.
enum class Freshness {
  edition,  // a page: revalidated with its ETag
  forever,  // its path names its content (fonts, styles)
  never,    // depends on the request (search)
};

// What a script may do that is more than running: compile a module of WebAssembly.
enum class Runs { scripts, module };

struct Page {
  int status = 200;
  std::string type;  // "text/html; charset=utf-8"
  std::string body;
  Freshness freshness = Freshness::edition;
  std::string location;  // of a redirect (status 301 or 303); "" else
  std::string allow{};   // of status 405: what may be asked of this address
  Runs runs = Runs::scripts;
};

// Whom all presses of a process ask which profession a text means; made when it is first needed.
class SharedMatcher;
std::shared_ptr<SharedMatcher> make_shared_matcher();

// Makes the assessor of an edition when it is first asked for; all of a process share one.
class AssessorOnce;
std::shared_ptr<AssessorOnce> make_assessor_once();

// The edition as a pack for browsers, made when it is first asked for; all of a process share one.
class EditionPackOnce;
std::shared_ptr<EditionPackOnce> make_edition_pack_once();

// How forms for reports by e-mail are taken; without a way to open a desk they are not.
struct ReportPosting {
  views::ReportsBy by = views::ReportsBy::nobody;
  std::function<Result<std::unique_ptr<ReportDesk>>()> open_desk{};  // one a press
};

struct PressOptions {
  std::string base_path;  // "" or "/jobs": where on its host the site lives
  std::string origin;     // "https://example.org" for sitemap and canonical links; "" leaves them out
  std::shared_ptr<SharedMatcher> matcher = make_shared_matcher();    // one for all presses of an edition
  std::shared_ptr<AssessorOnce> assessor = make_assessor_once();     // likewise
  std::shared_ptr<EditionPackOnce> pack = make_edition_pack_once();  // likewise
  ReportPosting reports{};
  std::shared_ptr<const Seal> seal = nullptr;  // of what readers type; without it no form is taken, as in a static copy
};

struct PressRooms;

// What was sent to a page, and from which address.
struct Sent {
  std::string_view path;
  std::string_view query;
  std::string_view body;
  std::string_view reader;
};

// One press a thread: it holds its own connection to the edition. Cheap to make; printing is pure.
class Press {
 public:
  // Opens the edition file; "" is the edition built into the program.
  static Result<Press> open(const std::string& edition_file, PressOptions options);
  Press(Press&&) noexcept;
  Press& operator=(Press&&) noexcept;
  ~Press();

  // `path` is percent-decoded, begins with "/", without query; `query` is the raw query string. Never fails:
  // what is not there is a page with status 404.
  Page print(std::string_view path, std::string_view query = "") const;

  // The answer to a form sent to a page; absent where none is taken.
  std::optional<Page> receive(std::string_view path, std::string_view query, std::string_view body) const;
  // The same for the pages of reports, which count requests by the network they come from.
  std::optional<Page> receive_report(const Sent& sent) const;

  // Every path a static copy holds, in a fixed order: pages, their twins, assets, sitemap.xml, robots.txt, 404.html.
  std::vector<std::string> all_paths() const;

 private:
  explicit Press(std::unique_ptr<PressRooms> rooms);
  std::unique_ptr<PressRooms> rooms_;
};

}  // namespace willai
