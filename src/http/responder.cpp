#include "http/responder.hpp"

#include <exception>

namespace willai::http {
namespace {

// A page for a query and a page that is not there can be asked for under endless names; keeping them would let a
// stranger drive out the pages people read.
bool is_worth_keeping(const PageRequest& asked, const Response& response, Freshness freshness) {
  return asked.method == Method::get && asked.query.empty() && freshness != Freshness::never && response.status < 400;
}

bool is_read(Method method) { return method == Method::get || method == Method::head; }

Part part_for(const Request& request, const Response& response) {
  if (!is_read(request.method)) return Part::whole;
  if (names_etag(request.if_none_match, response.etag)) return Part::not_modified;
  return request.method == Method::head ? Part::head : Part::whole;
}

}  // namespace

Responder::Responder(Handler handler, const ServerOptions& options, std::size_t cache_bytes)
    : handler_(std::move(handler)), options_(options), cache_(cache_bytes) {
  for (std::size_t fault = 0; fault < kFaults; ++fault) {
    faults_[fault] = prepare(static_cast<Fault>(fault), FaultForm::sentence);
    json_faults_[fault] = prepare(static_cast<Fault>(fault), FaultForm::json);
  }
}

// Who waits for leave to send a body is a program.
const ResponsePtr& Responder::of_fault(Fault fault, std::string_view target) const {
  const bool is_below = !options_.json_below.empty() && target.starts_with(options_.json_below);
  return (is_below || fault == Fault::body_awaited ? json_faults_ : faults_)[static_cast<std::size_t>(fault)];
}

bool Responder::takes_body(std::string_view path) const {
  return options_.body_at && options_.body_at(path) != Body::none;
}

Answer Responder::answer(const Request& request, std::string_view reader) {
  const auto target = decode_target(request.target, room_);
  const Encoding encoding = choose_encoding(request.accept_encoding);
  ResponsePtr response;
  if (!target) response = of_fault(Fault::bad_target, request.target);
  else if (is_read(request.method)) response = find_or_make(*target, encoding);
  // A client that waits for leave sends its body at once when it is told that nobody gives leave (RFC 9110, 10.1.1).
  else if (request.is_body_awaited && takes_body(target->path)) response = of_fault(Fault::body_awaited, target->path);
  else response = make({request.method,
                     target->path,
                     target->query,
                     request.body,
                     reader,
                     {request.host, request.origin, request.fetch_site}},
                    encoding);
  return {response, part_for(request, *response)};
}

ResponsePtr Responder::find_or_make(Target target, Encoding encoding) {
  if (target.query.empty())
    if (ResponsePtr kept = cache_.find(target.path, encoding)) return kept;
  return make({.path = target.path, .query = target.query}, encoding);
}

// Exceptions come from libraries below the handler; this is the edge where they end.
ResponsePtr Responder::make(const PageRequest& asked, Encoding encoding) {
  try {
    Page page = handler_(asked);
    const Freshness freshness = page.freshness;
    ResponsePtr response = prepare(std::move(page), encoding);
    if (is_worth_keeping(asked, *response, freshness)) cache_.store(asked.path, encoding, response);
    return response;
  } catch (const std::exception&) { return of_fault(Fault::broken, asked.path); }
}

}  // namespace willai::http
