// Decides how to answer a request: knows pages, encodings and the cache, but no sockets.
#pragma once

#include <array>
#include <string>

#include "http/cache.hpp"
#include "http/request.hpp"
#include "http/response.hpp"
#include "http/server.hpp"

namespace willai::http {

// How much of a response is sent.
enum class Part { whole, head, not_modified };

struct Answer {
  ResponsePtr response;
  Part part = Part::whole;

  int status() const { return part == Part::not_modified ? 304 : response->status; }
  std::string_view head() const { return part == Part::not_modified ? response->not_modified : response->head; }
  std::string_view body() const { return part == Part::whole ? std::string_view(response->body) : ""; }
};

class Responder {
 public:
  // `options` outlive it.
  Responder(Handler handler, const ServerOptions& options, std::size_t cache_bytes);

  // `reader` is the client's address; only POST needs it.
  Answer answer(const Request& request, std::string_view reader = "");
  // `target` is that of the request as far as it was read.
  Answer answer(Fault fault, std::string_view target) const { return {of_fault(fault, target), Part::whole}; }

 private:
  bool takes_body(std::string_view path) const;
  ResponsePtr find_or_make(Target target, Encoding encoding);
  ResponsePtr make(const PageRequest& asked, Encoding encoding);
  const ResponsePtr& of_fault(Fault fault, std::string_view target) const;

  Handler handler_;
  const ServerOptions& options_;
  Cache cache_;
  std::string room_;  // for decoding; kept to save an allocation per request
  std::array<ResponsePtr, kFaults> faults_;
  std::array<ResponsePtr, kFaults> json_faults_;
};

}  // namespace willai::http
