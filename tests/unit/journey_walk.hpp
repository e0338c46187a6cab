// Walks through the assessment's pages over the built-in edition, as a reader with a browser does.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "routing/router.hpp"
#include "system/secret_seal.hpp"

namespace willai::test {

using http::Freshness;
using http::Page;
using routing::Router;
using routing::SiteOptions;

inline const Router& router() {
  static const Router router = [] {
    SiteOptions options;
    options.seal = std::make_shared<system::SecretSeal>(system::SecretSeal::of_process());
    return std::move(*Router::open("", options));
  }();
  return router;
}

struct Address {
  std::string path;
  std::string query;
};

inline Address split_address(std::string location) {
  location.resize(std::min(location.find('#'), location.size()));
  const std::size_t mark = location.find('?');
  return {location.substr(0, mark), mark == std::string::npos ? "" : location.substr(mark + 1)};
}

inline Page posted(const Address& to, const std::string& form) {
  return router().respond({.method = http::Method::post, .path = to.path, .query = to.query, .body = form});
}

// Sends a form and gives where it leads.
inline Address sent(const Address& to, const std::string& form) {
  const Page page = posted(to, form);
  REQUIRE_MESSAGE(page.status == 303, page.body);
  CHECK(page.freshness == Freshness::never);
  return split_address(page.location);
}

inline std::string refused(const Address& to, const std::string& form) {
  const Page page = posted(to, form);
  CHECK(page.status == 422);
  return page.body;
}

inline std::string shown(const Address& address, int status = 200) {
  const Page page = router().respond(address.path, address.query);
  CHECK_MESSAGE(page.status == status, page.body);
  CHECK(page.freshness == Freshness::never);
  return page.body;
}

inline bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

inline const Address kWeek{"/assessment/week", "profession=registered-nurse"};
inline const std::string kHours =
    "task=chart-care&h-chart-care=6&h-assess-patients=12&own=Train+new+nurses+on+the+ward&own-hours=2&week=38";

}  // namespace willai::test
