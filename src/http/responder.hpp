// Decides how to answer a request: knows pages, encodings and the cache, but no sockets.
#pragma once

#include <array>
#include <optional>
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
  std::string_view body() const { return part == Part::whole ? response->content() : ""; }
};

class Responder {
 public:
  // `options` outlive it.
  Responder(Handler handler, const ServerOptions& options, std::size_t cache_bytes);

  // Absent if the answer takes long to make: then make_response() makes it, in any thread, and answer_with() sends it.
  // `reader` is the client's address; only POST needs it.
  std::optional<Answer> answer(const Request& request, std::string_view reader = "");
  // Why the last answer was absent.
  Work work_left() const { return work_left_; }
  // Keeps the response, if it is worth keeping.
  Answer answer_with(const Request& request, ResponsePtr response);
  // The request is there as far as it was read.
  Answer answer(Fault fault, const Request& request) const { return answer(fault, request, request.target); }

 private:
  Answer answer(Fault fault, const Request& request, std::string_view path) const;
  void forget_earlier_pages();
  void keep(const PageRequest& asked, Encoding encoding, const ResponsePtr& response);
  const ResponsePtr& of_fault(Fault fault, std::string_view target) const;

  Handler handler_;
  const ServerOptions& options_;
  Cache cache_;
  std::uint64_t generation_ = 0;  // of what is in the cache
  Work work_left_ = Work::light;
  std::string room_;  // for decoding; kept to save an allocation per request
  std::array<ResponsePtr, kFaults> faults_;
  std::array<ResponsePtr, kFaults> json_faults_;
};

// Asks for an answer that comes later.
void ask_later(const Request& request, std::string_view reader, const ServerOptions& options, TakeAnswer take);

// What this handler answers. Knows no cache.
ResponsePtr make_response(const Handler& handler, const Request& request, std::string_view reader,
                          const ServerOptions& options);

}  // namespace willai::http
