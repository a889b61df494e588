#pragma once

#include <cstddef>
#include <list>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace urdimbre::net {

// Something with a peer at its other end.
class OpenConnection {
  public:
    virtual ~OpenConnection() = default;

    // The node stops: end when there is nothing under way. WebSockets are told by the application
    // instead.
    virtual void wind_down() = 0;

    // Ends now; nothing of the application is called afterwards.
    virtual void sever() = 0;
};

// Who is connected, and how many of them from where. It owns none of them.
class OpenConnections {
  public:
    OpenConnections(std::size_t total_max, std::size_t per_address_max)
        : total_max_{total_max}, per_address_max_{per_address_max} {}

    // The place of one connection; it outlives what it counts.
    class Place {
      public:
        Place(OpenConnections& all, std::string address, bool counted);
        Place(Place&& other) noexcept;
        Place& operator=(Place&&) = delete;
        ~Place();

      private:
        OpenConnections* all_;
        std::string address_;
        bool counted_;  // against the limit of its address
    };

    // counted: false for addresses behind which there are many (trusted proxies).
    std::optional<Place> enter(std::string_view address, bool counted);

    // While it lives, the connection hears of the node's end.
    class Listed {
      public:
        Listed(OpenConnections& all, OpenConnection& connection);
        ~Listed();
        Listed(const Listed&) = delete;
        Listed& operator=(const Listed&) = delete;

      private:
        OpenConnections& all_;
        std::list<OpenConnection*>::iterator place_;
    };

    void wind_down();
    void sever();

    std::size_t size() const { return size_; }

  private:
    std::size_t total_max_;
    std::size_t per_address_max_;
    std::size_t size_{};
    std::map<std::string, std::size_t, std::less<>> by_address_;
    std::list<OpenConnection*> listed_;
};

}  // namespace urdimbre::net
