#include "http/responder.hpp"

#include <exception>

#include "api/result_json.hpp"

namespace willai::http {
namespace {

// Pages with a query and missing pages have endless names; caching them would let a stranger evict the pages that
// people read.
bool is_worth_keeping(Target target, const Response& response, Freshness freshness) {
  return target.query.empty() && freshness != Freshness::never && response.status < 400;
}

Part part_for(const Request& request, const Response& response) {
  if (names_etag(request.if_none_match, response.etag)) return Part::not_modified;
  return request.method == Method::head ? Part::head : Part::whole;
}

}  // namespace

Responder::Responder(Printer printer, Receiver receiver, std::size_t cache_bytes)
    : printer_(std::move(printer)), receiver_(std::move(receiver)), cache_(cache_bytes) {
  for (std::size_t fault = 0; fault < kFaults; ++fault) {
    faults_[fault] = prepare(static_cast<Fault>(fault), FaultForm::sentence);
    api_faults_[fault] = prepare(static_cast<Fault>(fault), FaultForm::json);
  }
}

Answer Responder::answer(Fault fault, std::string_view target) const {
  const auto& faults = target.starts_with(kApi) ? api_faults_ : faults_;
  return {faults[static_cast<std::size_t>(fault)], Part::whole};
}

// A client that waits for permission sends its body at once when it is refused (RFC 9110, 10.1.1).
std::optional<Page> Responder::page_for_post(const Request& request, std::string_view reader) {
  const auto target = decode_target(request.target, room_);
  if (!receiver_ || !target || !is_posted_to(target->path)) return std::nullopt;
  if (request.is_body_awaited)
    return Page{417, "application/json", api::error_json("Send the body immediately, without an Expect header."),
                Freshness::never, ""};
  return receiver_({target->path, target->query, request.body, request.content_type, reader});
}

Answer Responder::receive(const Request& request, std::string_view reader) try {
  auto page = page_for_post(request, reader);
  if (!page) return answer(Fault::method_not_allowed, request.target);
  return {prepare(std::move(*page), choose_encoding(request.accept_encoding)), Part::whole};
} catch (const std::exception&) { return answer(Fault::broken, request.target); }

Answer Responder::answer(const Request& request, std::string_view reader) {
  if (request.method == Method::post) return receive(request, reader);
  if (request.method == Method::other) return answer(Fault::method_not_allowed, request.target);
  const auto target = decode_target(request.target, room_);
  const ResponsePtr response =
      target ? find_or_print(*target, choose_encoding(request.accept_encoding)) : of_fault(Fault::bad_target);
  return {response, part_for(request, *response)};
}

ResponsePtr Responder::find_or_print(Target target, Encoding encoding) {
  if (target.query.empty())
    if (ResponsePtr kept = cache_.find(target.path, encoding)) return kept;
  return print(target, encoding);
}

// Exceptions come from libraries below the page handler; they are caught here.
ResponsePtr Responder::print(Target target, Encoding encoding) try {
  Page page = printer_(target.path, target.query);
  const Freshness freshness = page.freshness;
  ResponsePtr response = prepare(std::move(page), encoding);
  if (is_worth_keeping(target, *response, freshness)) cache_.store(target.path, encoding, response);
  return response;
} catch (const std::exception&) { return of_fault(Fault::broken); }

}  // namespace willai::http
