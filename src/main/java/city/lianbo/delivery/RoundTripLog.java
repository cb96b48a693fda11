package city.lianbo.delivery;

/// Where staging leaves what reading a draft back gave: the port behind which the database stands.
interface RoundTripLog {

    void keep(DeliveryId delivery, RoundTrip roundTrip);
}
