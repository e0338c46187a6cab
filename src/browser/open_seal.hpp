// The browser's implementation of Seal. It encrypts nothing, because its output stays behind the "#" of an address,
// which is never sent. It only detects what was cut or changed.
#pragma once

#include "ports/seal.hpp"

namespace willai::browser {

class OpenSeal : public ports::Seal {
 public:
  std::string close(std::string_view bytes, ports::SealedFor purpose) const override;
  std::optional<std::string> find_bytes(std::string_view sealed, ports::SealedFor purpose) const override;
  ports::KeyLife key_life() const override { return ports::KeyLife::open; }
};

}  // namespace willai::browser
