import type {
  IGeofenceCollectionRef,
  IMapRef,
  IPlaceIndexRef,
  IRouteCalculatorRef,
  ITrackerRef,
} from 'aws-cdk-lib/aws-location';
import type { Access, AccessOptions } from './access';
import { intent } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { namedResource } from './private/named-resource';

const { on } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_geo.html',
  '2026-09',
);

const SEARCH = on(
  '{index}',
  'search places in place index {index}',
  'geo:GetPlace',
  'geo:SearchPlaceIndexForPosition',
  'geo:SearchPlaceIndexForSuggestions',
  'geo:SearchPlaceIndexForText',
);
const ROUTES = on(
  '{calculator}',
  'calculate routes with {calculator}',
  'geo:CalculateRoute',
  'geo:CalculateRouteMatrix',
);
const MAP = on(
  '{map}',
  'draw the map {map}',
  'geo:GetMapGlyphs',
  'geo:GetMapSprites',
  'geo:GetMapStyleDescriptor',
  'geo:GetMapTile',
);
const TRACK = on('{tracker}', 'send the positions of devices to tracker {tracker}', 'geo:BatchUpdateDevicePosition');
const POSITIONS = on(
  '{tracker}',
  'read the positions of devices of tracker {tracker}',
  'geo:BatchGetDevicePosition',
  'geo:GetDevicePosition',
  'geo:GetDevicePositionHistory',
);
const GEOFENCES = on(
  '{collection}',
  'compare positions with the geofences of {collection}',
  'geo:BatchEvaluateGeofences',
);

/**
 * Access to the resources of Amazon Location Service.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_geo.html (2026-09)
 */
export class LocationAccess {
  /** Search places by text or position: `geo:SearchPlaceIndexForText`, `...Position`, `...Suggestions`, `GetPlace`. */
  public static search(placeIndex: IPlaceIndexRef, options: AccessOptions = {}): Access {
    return intent(SEARCH, { index: namedResource(placeIndex, placeIndex.placeIndexRef.placeIndexArn) }, options);
  }

  /** Calculate routes: `geo:CalculateRoute` and `CalculateRouteMatrix`. */
  public static calculateRoutes(calculator: IRouteCalculatorRef, options: AccessOptions = {}): Access {
    const { routeCalculatorArn } = calculator.routeCalculatorRef;
    return intent(ROUTES, { calculator: namedResource(calculator, routeCalculatorArn) }, options);
  }

  /** Draw a map: `geo:GetMapTile`, `GetMapStyleDescriptor`, `GetMapSprites` and `GetMapGlyphs`. */
  public static drawMap(map: IMapRef, options: AccessOptions = {}): Access {
    return intent(MAP, { map: namedResource(map, map.mapRef.mapArn) }, options);
  }

  /** Send the positions of devices to a tracker: `geo:BatchUpdateDevicePosition`. */
  public static sendPositions(tracker: ITrackerRef, options: AccessOptions = {}): Access {
    return intent(TRACK, { tracker: namedResource(tracker, tracker.trackerRef.trackerArn) }, options);
  }

  /** Read where devices are and were: `geo:GetDevicePosition`, `BatchGetDevicePosition`, `GetDevicePositionHistory`. */
  public static readPositions(tracker: ITrackerRef, options: AccessOptions = {}): Access {
    return intent(POSITIONS, { tracker: namedResource(tracker, tracker.trackerRef.trackerArn) }, options);
  }

  /** Compare positions with the geofences of a collection, which sends its events: `geo:BatchEvaluateGeofences`. */
  public static evaluateGeofences(collection: IGeofenceCollectionRef, options: AccessOptions = {}): Access {
    const { geofenceCollectionArn } = collection.geofenceCollectionRef;
    return intent(GEOFENCES, { collection: namedResource(collection, geofenceCollectionArn) }, options);
  }
}
