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
  Responder(Printer printer, Receiver receiver, std::size_t cache_bytes);

  // `reader` is the client's address; only POST needs it.
  Answer answer(const Request& request, std::string_view reader = "");
  // `target` is the request's target as far as it was read: below kApi, faults are JSON.
  Answer answer(Fault fault, std::string_view target) const;

 private:
  Answer receive(const Request& request, std::string_view reader);
  std::optional<Page> page_for_post(const Request& request, std::string_view reader);
  ResponsePtr find_or_print(Target target, Encoding encoding);
  ResponsePtr print(Target target, Encoding encoding);
  const ResponsePtr& of_fault(Fault fault) const { return faults_[static_cast<std::size_t>(fault)]; }

  Printer printer_;
  Receiver receiver_;  // may be empty
  Cache cache_;
  std::string room_;  // for decoding; kept to save an allocation per request
  std::array<ResponsePtr, kFaults> faults_;
  std::array<ResponsePtr, kFaults> api_faults_;
};

}  // namespace willai::http
