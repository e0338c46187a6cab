// The press turns a path of the site into the bytes of a page. Server and export both use it, so both give the same.
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

// How long a page may be cached without asking again.
enum class Freshness {
  edition,  // a page: revalidated with its ETag
  forever,  // its path names its content (fonts, styles)
  never,    // depends on the request (search)
};

// What a script may do beyond running: compile a WebAssembly module.
enum class Runs { scripts, module };

struct Page {
  int status = 200;
  std::string type;  // "text/html; charset=utf-8"
  std::string body;
  Freshness freshness = Freshness::edition;
  std::string location;  // of a redirect (status 301 or 303); else ""
  std::string allow{};   // for status 405: the methods that this address allows
  Runs runs = Runs::scripts;
};

// The search for the profession that a text means, shared by the whole process; created on first use.
class SharedMatcher;
std::shared_ptr<SharedMatcher> make_shared_matcher();

// Creates the assessor of an edition on first use; the whole process shares it.
class AssessorOnce;
std::shared_ptr<AssessorOnce> make_assessor_once();

// The edition as a pack for browsers, created on first use; the whole process shares it.
class EditionPackOnce;
std::shared_ptr<EditionPackOnce> make_edition_pack_once();

// How forms for reports by e-mail are handled; without a way to open a desk they are not accepted.
struct ReportPosting {
  views::ReportsBy by = views::ReportsBy::nobody;
  std::function<Result<std::unique_ptr<ReportDesk>>()> open_desk{};  // one per press
};

struct PressOptions {
  std::string base_path;  // "" or "/jobs": the path of the site on its host
  std::string origin;     // "https://example.org" for sitemap and canonical links; "" leaves them out
  std::shared_ptr<SharedMatcher> matcher = make_shared_matcher();    // one for all presses of an edition
  std::shared_ptr<AssessorOnce> assessor = make_assessor_once();     // the same
  std::shared_ptr<EditionPackOnce> pack = make_edition_pack_once();  // the same
  ReportPosting reports{};
  std::shared_ptr<const Seal> seal = nullptr;  // for what readers type; without it no form is accepted, as in a static
                                               // copy
};

struct PressRooms;

// What was sent to a page, and from which address.
struct Sent {
  std::string_view path;
  std::string_view query;
  std::string_view body;
  std::string_view reader;
};

// One press per thread, with its own connection to the edition. Cheap to create; printing is pure.
class Press {
 public:
  // Opens the edition file; "" is the built-in edition.
  static Result<Press> open(const std::string& edition_file, PressOptions options);
  Press(Press&&) noexcept;
  Press& operator=(Press&&) noexcept;
  ~Press();

  // `path` is percent-decoded, begins with "/", without query; `query` is the raw query string. Never fails:
  // a missing page gives status 404.
  Page print(std::string_view path, std::string_view query = "") const;

  // The answer to a form sent to a page; absent if none is accepted.
  std::optional<Page> receive(std::string_view path, std::string_view query, std::string_view body) const;
  // The same for the pages of reports, which count requests by the client's network.
  std::optional<Page> receive_report(const Sent& sent) const;

  // Every path of a static copy, in a fixed order: pages, their twins, assets, sitemap.xml, robots.txt, 404.html.
  std::vector<std::string> all_paths() const;

 private:
  explicit Press(std::unique_ptr<PressRooms> rooms);
  std::unique_ptr<PressRooms> rooms_;
};

}  // namespace willai
