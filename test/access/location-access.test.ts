import {
  CfnGeofenceCollection,
  CfnMap,
  CfnPlaceIndex,
  CfnRouteCalculator,
  CfnTracker,
  type ITrackerRef,
} from 'aws-cdk-lib/aws-location';
import type { Stack } from 'aws-cdk-lib/core';
import { arn } from '../../bin/intents/intent-sample';
import type { Access } from '../../lib/access/access';
import { LocationAccess } from '../../lib/access/location-access';
import { allowed } from './allowed';
import { newStack } from './support';

const vans = (stack: Stack): ITrackerRef => CfnTracker.fromTrackerArn(stack, 'Vans', arn('geo', 'tracker/vans'));

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'search',
    (stack) =>
      LocationAccess.search(CfnPlaceIndex.fromPlaceIndexArn(stack, 'Places', arn('geo', 'place-index/places'))),
    'search places in place index places',
    [
      'geo:GetPlace, geo:SearchPlaceIndexForPosition, geo:SearchPlaceIndexForSuggestions, geo:SearchPlaceIndexForText on arn:aws:geo:eu-west-1:111122223333:place-index/places',
    ],
  ],
  [
    'calculateRoutes',
    (stack) =>
      LocationAccess.calculateRoutes(
        CfnRouteCalculator.fromRouteCalculatorArn(stack, 'Routes', arn('geo', 'route-calculator/routes')),
      ),
    'calculate routes with routes',
    ['geo:CalculateRoute, geo:CalculateRouteMatrix on arn:aws:geo:eu-west-1:111122223333:route-calculator/routes'],
  ],
  [
    'drawMap',
    (stack) => LocationAccess.drawMap(CfnMap.fromMapArn(stack, 'Map', arn('geo', 'map/streets'))),
    'draw the map streets',
    [
      'geo:GetMapGlyphs, geo:GetMapSprites, geo:GetMapStyleDescriptor, geo:GetMapTile on arn:aws:geo:eu-west-1:111122223333:map/streets',
    ],
  ],
  [
    'sendPositions',
    (stack) => LocationAccess.sendPositions(vans(stack)),
    'send the positions of devices to tracker vans',
    ['geo:BatchUpdateDevicePosition on arn:aws:geo:eu-west-1:111122223333:tracker/vans'],
  ],
  [
    'readPositions',
    (stack) => LocationAccess.readPositions(vans(stack)),
    'read the positions of devices of tracker vans',
    [
      'geo:BatchGetDevicePosition, geo:GetDevicePosition, geo:GetDevicePositionHistory on arn:aws:geo:eu-west-1:111122223333:tracker/vans',
    ],
  ],
  [
    'evaluateGeofences',
    (stack) =>
      LocationAccess.evaluateGeofences(
        CfnGeofenceCollection.fromGeofenceCollectionArn(stack, 'Depots', arn('geo', 'geofence-collection/depots')),
      ),
    'compare positions with the geofences of depots',
    ['geo:BatchEvaluateGeofences on arn:aws:geo:eu-west-1:111122223333:geofence-collection/depots'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});
