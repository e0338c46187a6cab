// What keeps the words that a reader typed from being read in an address: only who holds the key can open it again.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace willai {

// Whether a link that was sealed opens after the program has ended; or anywhere, because there is no key.
enum class KeyLife { process, file, open };

// What is sealed for one purpose does not open for another.
enum class SealedFor : unsigned char { search = 1, assessment = 2, address = 3, topic = 4, mail_link = 5 };

// What a keyed hash stands for; the same bytes hashed for another use give another hash.
enum class HashedFor : unsigned char { person = 1, network = 2, request = 3, bounce = 4, key = 5 };

class Seal {
 public:
  virtual ~Seal() = default;
  // Text that may stand in an address. The same bytes give the same text, so that a form sent twice leads to one page.
  virtual std::string close(std::string_view bytes, SealedFor purpose) const = 0;
  // Absent for what was changed, cut, or sealed with another key.
  virtual std::optional<std::string> find_bytes(std::string_view sealed, SealedFor purpose) const = 0;
  virtual KeyLife key_life() const = 0;
};

// Of who holds a key.
class KeyedSeal : public Seal {
 public:
  // 32 hexadecimal digits that only who holds the key can make of these bytes.
  virtual std::string keyed_hash(std::string_view bytes, HashedFor use) const = 0;
};

}  // namespace willai
