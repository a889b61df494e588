#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace urdimbre::wire {

// A complete text frame from server to client: RFC 6455 header, then the payload. Server frames are
// not masked, so the same bytes go to every recipient; nobody changes them.
struct SharedFrame {
    std::shared_ptr<const std::string> bytes;
    std::size_t begin{
    };  // where the frame starts in `bytes`: the header is as short as its payload allows
    std::size_t header{};  // bytes of the header

    // What was made of it for everybody who wants it so; lives as long as the bytes.
    struct Made;
    Made* made{};

    std::string_view view() const { return std::string_view{*bytes}.substr(begin); }
    std::string_view payload() const { return std::string_view{*bytes}.substr(begin + header); }
    std::size_t size() const { return bytes->size() - begin; }

    // The same message as a binary frame, for those who have our dictionary (wire/deflate.hpp):
    // made when somebody first asks for it, and the same bytes for all who ask later. The frame
    // itself where that is no shorter. Only from the loop.
    SharedFrame compressed() const;
};

// Encodes straight into a frame: the payload is written once, behind room for the longest header.
class FrameBuilder {
  public:
    static constexpr std::size_t header_bytes_max = 10;

    explicit FrameBuilder(std::size_t payload_bytes_expected = 256);

    // Append to it; what is there already stays.
    std::string& payload() { return text_; }

    SharedFrame finish() &&;

  private:
    friend struct SharedFrame;

    // The header in front of the payload; where the frame starts.
    std::size_t put_header(char first);

    std::string text_;
};

SharedFrame text_frame(std::string_view payload);

// The frame of one message of wire.hpp.
template <class Message>
SharedFrame frame_of(const Message& message) {
    FrameBuilder builder;
    encode(builder.payload(), message);
    return std::move(builder).finish();
}

}  // namespace urdimbre::wire
