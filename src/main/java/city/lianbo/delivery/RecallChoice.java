package city.lianbo.delivery;

/// What a person wants deleted.
///
/// @param position counts from 1; 0 means the whole push
public record RecallChoice(DeliveryId delivery, int position) {

    public static RecallChoice whole(DeliveryId delivery) {
        return new RecallChoice(delivery, 0);
    }
}
