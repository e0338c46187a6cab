#include "domain/email_address.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "base/text.hpp"
#include "domain/network.hpp"
#include "mail/mime.hpp"

namespace email_address_test {

using namespace willai;

namespace {

std::string parsed(std::string_view text) {
  const auto address = EmailAddress::parse(text);
  return address.ok() ? address->text() : "";
}

std::string fault_of(std::string_view text) {
  const auto address = EmailAddress::parse(text);
  return address.ok() ? "" : address.error().message;
}

}  // namespace

TEST_CASE("an address is taken as RFC 5321 and 6531 write it") {
  for (const std::string address :
       {"reader@example.org", "o'hara+news@example.org", "a.b.c@sub.example.org", "x@y.zz", "{brace}|~@example.org",
        "\"two words\"@example.org", "\"a@b\"@example.org", "\"quote\\\"d\"@example.org", "Zoë@example.org",
        "用户@example.org", "reader@xn--bcher-kva.example"})
    CHECK_MESSAGE(parsed(address) == address, address);
}

TEST_CASE("spaces around an address go, its host becomes lower-case ASCII, what stands before the @ stays as it is") {
  CHECK(parsed("  Reader@Example.ORG \n") == "Reader@example.org");
  CHECK(parsed("reader@Bücher.example") == "reader@xn--bcher-kva.example");
  CHECK(parsed("reader@例え.テスト") == "reader@xn--r8jz45g.xn--zckzah");
  CHECK(EmailAddress::parse("Reader@Example.org")->owner() == EmailAddress::parse("reader@example.ORG")->owner());
}

TEST_CASE("an invalid address gets a sentence that says why") {
  CHECK(fault_of("") == "Write an e-mail address, such as name@example.org");
  CHECK(fault_of("reader") == "The address has no @; write it like name@example.org");
  CHECK(fault_of("reader@") == "Write something after the @, such as name@example.org");
  CHECK(fault_of("@example.org") == "Write something before the @, such as name@example.org");
  for (const std::string wrong : {"a b@example.org",
                                  ".a@example.org",
                                  "a.@example.org",
                                  "a..b@example.org",
                                  "a@b",
                                  "a@-b.example",
                                  "a@b-.example",
                                  "a@b..example",
                                  "a@.b.example",
                                  "a@exa_mple.org",
                                  "a@example.org.",
                                  "a@1.2.3.4",
                                  "a@[127.0.0.1]",
                                  "a@[IPv6:::1]",
                                  "a,b@example.org",
                                  "<a@example.org>",
                                  "\"a\"b@example.org",
                                  "\"@example.org",
                                  "\"a\\\"@example.org",
                                  "a@example.org, b@example.org",
                                  "a;b@example.org",
                                  "a@exa mple.org",
                                  "a@b@example.org"})
    CHECK_MESSAGE(parsed(wrong).empty(), wrong);
}

TEST_CASE("no address holds what could end a line of a message") {
  for (const std::string wrong : {"a\r\nBcc: b@example.org", "a@example.org\r\nBcc: b@example.org", "a\n@example.org",
                                  "\"a\r\n b\"@example.org", "a\tb@example.org", "\"a\tb\"@example.org",
                                  "a\u0085@example.org", "a\u2028@example.org", "a@exa\u2028mple.org"})
    CHECK_MESSAGE(parsed(wrong).empty(), wrong);
  CHECK(parsed(std::string_view("a\0b@example.org", 15)).empty());
  CHECK(parsed("a\xFF@example.org").empty());
}

TEST_CASE("no address holds what nobody sees or what turns it around, and no coded host stands for that") {
  for (const std::string wrong :
       {"a\u202Eb@example.org", "a\u200Bb@example.org", "a\u200Db@example.org", "\u2066a@example.org", "a\u00ADb@example.org",
        "a\uFEFFb@example.org", "a\u00A0b@example.org", "\"a\u3000b\"@example.org", "a\uE000@example.org",
        "a\uFE0F@example.org", "a\U000E0041@example.org", "a@xn--a.example", "a@xn--a", "a@XN--A.example",
        "a@xn--.example", "a@exa\u200Dmple.org"})
    CHECK_MESSAGE(parsed(wrong).empty(), wrong);
  CHECK(parsed("a@XN--Bcher-KVA.example") == "a@xn--bcher-kva.example");
  CHECK(parsed("a@r3---sn-4g5e6nez.example") == "a@r3---sn-4g5e6nez.example");
}

TEST_CASE("every spelling of one mailbox has one owner, and the letter goes to the address as it was typed") {
  const auto owner = [](std::string_view text) { return EmailAddress::parse(text).value().owner(); };
  for (const std::string same : {"victim@example.org", "Victim@EXAMPLE.org", "victim+tag@example.org", "\"victim\"@example.org",
                                 "\"vic\\tim\"@example.org", "\"victim+a b\"@example.org", "victim+@example.org"})
    CHECK_MESSAGE(owner(same) == "victim@example.org", same);
  for (const std::string same : {"v.ictim@gmail.com", "victim+x@googlemail.com", "VIC.TIM@Gmail.com"})
    CHECK_MESSAGE(owner(same) == "victim@gmail.com", same);
  CHECK(owner("vic.tim@example.org") == "vic.tim@example.org");
  CHECK(owner("+tag@example.org") == "+tag@example.org");
  CHECK(owner("a@Bücher.example") == owner("A@xn--bcher-kva.example"));
  CHECK(owner("ZOË@example.org") == owner("zoe\u0308@example.org"));
  CHECK(owner("\"a@b\"@example.org") != owner("a@example.org"));
  CHECK(EmailAddress::parse("A+B@example.org")->earlier_owner() == "a+b@example.org");
  CHECK(parsed("\"vic\\tim\"@example.org") == "\"vic\\tim\"@example.org");
}

TEST_CASE("an address is as long as mail allows, and no longer") {
  CHECK_FALSE(parsed(std::string(64, 'a') + "@example.org").empty());
  CHECK(parsed(std::string(65, 'a') + "@example.org").empty());
  const std::string label(63, 'b');
  CHECK(parsed("a@" + label + "b.example").empty());
  CHECK_FALSE(parsed("a@" + label + "." + label + "." + label + ".example").empty());
  CHECK(parsed(std::string(64, 'a') + "@" + label + "." + label + "." + label + ".example").empty());
}

TEST_CASE("whatever bytes are typed, an address that is taken has no control character and reads back as itself") {
  rc::check([](const std::string& local, const std::string& host) {
    const auto address = EmailAddress::parse(local + "@" + host + ".example");
    if (!address.ok()) return;
    RC_ASSERT(is_utf8(address->text()));
    for (const char c : address->text()) RC_ASSERT(static_cast<unsigned char>(c) >= 0x20 && c != 0x7F);
    RC_ASSERT(parsed(address->text()) == address->text());
  });
}

TEST_CASE("a network is the first 24 bits of IPv4 and the first 56 of IPv6") {
  CHECK(network_of("192.0.2.7") == "192.0.2.0/24");
  CHECK(network_of("::ffff:192.0.2.7") == "192.0.2.0/24");
  CHECK(network_of("2001:db8:1:2ff::1") == "2001:db8:1:200::/56");
  CHECK(network_of("fe80::1%eth0") == "fe80::/56");
  CHECK(network_of("nonsense").empty());
  CHECK(network_of("").empty());
}

TEST_CASE("the networks around an address, from the widest on, and networks that an operator names") {
  const auto names = [](std::string_view address) {
    std::string all;
    for (const NamedNetwork& network : wider_networks_of(address)) all += network.name + " ";
    return all;
  };
  CHECK(names("192.0.2.7") == "192.0.0.0/16 ");
  CHECK(names("::ffff:192.0.2.7") == "192.0.0.0/16 ");
  CHECK(names("2001:db8:1:2ff::1") == "2001:db8::/32 2001:db8:1::/48 ");
  CHECK(names("nonsense").empty());
  const auto campus = NetworkRange::parse("192.0.2.77/25");
  REQUIRE(campus.ok());
  CHECK(campus->name() == "192.0.2.0/25");
  CHECK(campus->holds("192.0.2.127"));
  CHECK_FALSE(campus->holds("192.0.2.128"));
  CHECK_FALSE(campus->holds("2001:db8::1"));
  CHECK(NetworkRange::parse("2001:db8::/33")->holds("2001:db8:7fff::1"));
  for (const char* wrong : {"", "192.0.2.0", "192.0.2.0/", "192.0.2.0/33", "192.0.2.0/0", "campus/8", "192.0.2.0/2x", "::/129"})
    CHECK_MESSAGE(!NetworkRange::parse(wrong).ok(), wrong);
}

}  // namespace email_address_test
