// The one thing that a server asks of a site: a page for a request.
//
//   http::Handler handler = [](const http::PageRequest& request) { return page_at(request.path); };
#pragma once

#include <functional>
#include <string_view>

#include "http/page.hpp"

namespace willai::http {

enum class Method : unsigned char { get, head, post, other };

// Where a browser says that a form came from; empty where it does not say. For the handler to refuse forms of other sites.
struct FormOrigin {
  std::string_view host{};        // Host: the site as the browser knows it, or as a proxy does
  std::string_view origin{};      // Origin: "https://example.org", "null"
  std::string_view fetch_site{};  // Sec-Fetch-Site: "same-origin", "cross-site"
};

struct PageRequest {
  Method method = Method::get;  // a HEAD comes as a GET
  std::string_view path{};      // decoded UTF-8, begins with "/"
  std::string_view query{};     // raw, without "?"
  std::string_view body{};      // of a POST to an address that takes one (Body)
  std::string_view reader{};    // of a POST: the address it came from, for limits; it is not kept
  FormOrigin from{};            // of a POST
};

// Answers every request, whatever its method. What it throws becomes a page of status 500. Used by one thread only.
using Handler = std::function<Page(const PageRequest& request)>;

// Called once in each thread; must not throw.
using HandlerFactory = std::function<Handler()>;

// What can be posted to an address.
enum class Body : unsigned char { none, form, file };

// Of a decoded path. Called from every thread.
using BodyAt = std::function<Body(std::string_view path)>;

}  // namespace willai::http
