#include "http/outbox.hpp"

#include <algorithm>

namespace willai::http {
namespace {

boost::asio::const_buffer piece(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

void Outbox::add(Answer answer, Ending ending) {
  pieces_.push_back(piece(answer.head()));
  pieces_.push_back(piece(*ending));
  if (!answer.body().empty()) pieces_.push_back(piece(answer.body()));
  bytes_ += answer.head().size() + answer.body().size();
  held_bytes_ += answer.response->bytes();
  held_.push_back({std::move(answer.response), std::move(ending)});
}

std::size_t Outbox::bytes() const { return boost::asio::buffer_size(pieces()); }

void Outbox::sent(std::size_t bytes) {
  while (bytes > 0) {
    auto& next = pieces_[static_cast<std::size_t>(first_)];
    const std::size_t taken = std::min(bytes, next.size());
    next += taken;
    bytes -= taken;
    if (next.size() == 0) ++first_;
  }
  if (static_cast<std::size_t>(first_) == pieces_.size()) clear();
}

void Outbox::clear() {
  held_.clear();
  pieces_.clear();
  bytes_ = held_bytes_ = 0;
  first_ = 0;
}

}  // namespace willai::http
