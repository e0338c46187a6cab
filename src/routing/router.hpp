// Turns a path of the site into a page. Server and export both ask it, so both give the same bytes.
//
//   const Router router = TRY(Router::open("", {}));   // over the built-in edition
//   const http::Page page = router.respond("/professions");
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "http/handler.hpp"
#include "routing/site_options.hpp"
#include "store/edition_reader.hpp"

namespace willai::routing {

using http::Freshness;
using http::Page;

struct SiteContext;

// One router per thread: it holds its own connection to the edition.
class Router {
 public:
  // Opens the edition file; "" is the edition built into the program.
  static Result<Router> open(const std::string& edition_file, SiteOptions options);
  // Over an edition that is open already, through a connection of its own. Raises EditionUnreadable.
  static Router over(store::EditionReader edition, SiteOptions options);
  Router(Router&&) noexcept;
  Router& operator=(Router&&) noexcept;
  ~Router();

  // Never fails: what is not there is a page with status 404, a method that is not taken one with status 405. What is
  // there but cannot be read, because somebody changed the edition's file, is one with status 503.
  Page respond(const http::PageRequest& request) const;
  // The answer to a GET, with a body of its own. `path` is percent-decoded, `query` is raw.
  Page respond(std::string_view path, std::string_view query = "") const;

  // A page of content that respond() gave, as it gives it under the address with ".md". Who has the page saves making it again.
  Page as_text(const Page& page) const;

  // Every path of a static copy in a fixed order.
  std::vector<std::string> all_paths() const;

 private:
  explicit Router(std::unique_ptr<SiteContext> context);
  Page answer(const http::PageRequest& request) const;
  std::unique_ptr<SiteContext> context_;
};

// What is said in place of a page of an edition that cannot be read.
http::Page unreadable_page(std::string_view path);

// A handler over a router of its own, for http::Server. An edition that can no longer be opened is status 503.
http::Handler open_handler(const std::string& edition_file, SiteOptions options);

}  // namespace willai::routing
