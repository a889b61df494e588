#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace urdimbre::bench {

// Spoils one delivery in so many. Without a kind: none.
class Fault {
  public:
    enum class Kind : std::uint8_t { drop, swap, repeat, alter };

    static std::optional<Kind> named(std::string_view name) {
        if (name == "drop") return Kind::drop;
        if (name == "swap") return Kind::swap;
        if (name == "repeat") return Kind::repeat;
        if (name == "alter") return Kind::alter;
        return std::nullopt;
    }

    Fault() = default;
    Fault(Kind kind, std::uint64_t every) : kind_(kind), every_(every) {}

    // Calls `send` with what `member` shall receive instead of `text`.
    template <class Send>
    void pass(const void* member, const std::shared_ptr<const std::string>& text, Send send) {
        if (member == held_for_) {  // the one that was held back comes after the one that should
                                    // have followed it
            send(text);
            send(std::exchange(held_, nullptr));
            held_for_ = nullptr;
            return;
        }
        if (!kind_ || ++count_ % every_ != 0) {
            send(text);
            return;
        }
        switch (*kind_) {
            case Kind::drop:
                return;
            case Kind::swap:
                held_for_ = member;
                held_ = text;
                return;
            case Kind::repeat:
                send(text);
                send(text);
                return;
            case Kind::alter:
                send(std::make_shared<const std::string>(altered(*text)));
                return;
        }
    }

  private:
    // Another letter in the last word.
    static std::string altered(std::string text) {
        const std::size_t end = text.rfind("\"}]");
        if (end != std::string::npos && end > 0) text[end - 1] = text[end - 1] == 'z' ? 'y' : 'z';
        return text;
    }

    std::optional<Kind> kind_;
    std::uint64_t every_{};
    std::uint64_t count_{};
    const void* held_for_{};
    std::shared_ptr<const std::string> held_;
};

}  // namespace urdimbre::bench
