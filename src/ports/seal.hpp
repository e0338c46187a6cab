// Encrypts what a reader typed before it goes into a URL: only the holder of the key can read it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace willai::ports {

// Whether an encrypted link can still be opened after the program has ended; or by anybody, because there is no key.
enum class KeyLife { process, file, open };

// Data encrypted for one purpose cannot be decrypted for another.
enum class SealedFor : unsigned char { search = 1, assessment = 2, address = 3, topic = 4, mail_link = 5, error = 6 };

// The purpose of a keyed hash; the same bytes hashed for another purpose give another hash.
enum class HashedFor : unsigned char { person = 1, network = 2, request = 3, bounce = 4, key = 5, error = 6 };

class Seal {
 public:
  virtual ~Seal() = default;
  // Text for use in a URL. The same bytes give the same text, so that a form sent twice leads to one page.
  virtual std::string close(std::string_view bytes, SealedFor purpose) const = 0;
  // Absent if it was changed, cut, or encrypted with a key that was never ours.
  virtual std::optional<std::string> find_bytes(std::string_view sealed, SealedFor purpose) const = 0;
  virtual KeyLife key_life() const = 0;
};

// Implemented by the holder of a key, and of the keys that were in use before it.
class KeyedSeal : public Seal {
 public:
  // 32 hexadecimal digits that only the holder of the key can compute from these bytes.
  virtual std::string keyed_hash(std::string_view bytes, HashedFor use) const = 0;
  // The same by each earlier key, the latest first.
  virtual std::vector<std::string> earlier_hashes(std::string_view bytes, HashedFor use) const = 0;
};

}  // namespace willai::ports
