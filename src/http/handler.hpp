// The one thing that a server asks of a site: a page for a request.
//
//   http::Handler handler = [](const http::PageRequest& request) { return page_at(request.path); };
#pragma once

#include <functional>
#include <string_view>

#include "http/page.hpp"

namespace willai::http {

enum class Method : unsigned char { get, head, post, options, other };

// "GET"; "other" for a method that no page takes.
constexpr std::string_view word_of(Method method) {
  switch (method) {
    case Method::get: return "GET";
    case Method::head: return "HEAD";
    case Method::post: return "POST";
    case Method::options: return "OPTIONS";
    case Method::other: break;
  }
  return "other";
}

// Where a browser says that a form came from; empty where it does not say. For the handler to refuse forms of other sites.
struct FormOrigin {
  std::string_view host{};        // Host: the site as the browser knows it, or as a proxy does
  std::string_view origin{};      // Origin: "https://example.org", "null"
  std::string_view fetch_site{};  // Sec-Fetch-Site: "same-origin", "cross-site"
};

// What a client says it speaks, for protocols on top of HTTP.
struct Spoken {
  std::string_view accept{};       // Accept: "application/json, text/event-stream"
  std::string_view mcp_version{};  // MCP-Protocol-Version: "2025-06-18"
};

struct PageRequest {
  Method method = Method::get;  // a HEAD comes as a GET
  std::string_view path{};      // decoded UTF-8, begins with "/"
  std::string_view query{};     // raw, without "?"
  std::string_view body{};      // of a POST to an address that takes one (Body)
  std::string_view reader{};    // of a POST: the address it came from, for limits; it is not kept
  FormOrigin from{};            // of a POST; of a GET, the host alone
  Spoken spoken{};              // of a POST
};

// Answers every request, whatever its method. What it throws becomes a page of status 500. Used by one thread at a
// time.
using Handler = std::function<Page(const PageRequest& request)>;

// Called once for each thread that answers; must not throw.
using HandlerFactory = std::function<Handler()>;

// What can be posted to an address.
enum class Body : unsigned char { none, form, file };

// Of a decoded path. Called from every thread.
using BodyAt = std::function<Body(std::string_view path)>;

// Where an answer is made: at once, or, if it takes more than a few milliseconds, on threads set apart for that.
// What mostly waits, such as for a database, does so on a thread of its own, and not for long. What is `later` waits for
// something to happen, and no thread waits with it (AnswerLater).
enum class Work : unsigned char { light, heavy, waiting, later };
using WorkOf = std::function<Work(const PageRequest& request)>;

// Takes the answer, once, from any thread.
using TakeAnswer = std::function<void(Page)>;

// Called where the work is `later`: keeps `take` until there is something to say, for less than a minute, and copies
// what it needs of the request. Must not throw.
using AnswerLater = std::function<void(const PageRequest& request, TakeAnswer take)>;

// Whether the page at a path looks at its query. Called from every thread.
using ReadsQuery = std::function<bool(std::string_view path)>;

}  // namespace willai::http
