import type { Schema } from '@najat/contract';
import { useQuery } from '@tanstack/react-query';
import { http } from '../shell/http/http';

export type WorkItemView = Schema<'WorkItemView'>;

export const useHome = () =>
  useQuery({
    queryKey: ['home'],
    queryFn: ({ signal }) => http.get<Schema<'HomeView'>>('/home', {}, signal),
    staleTime: 0,
  });

const NEWEST = 5;

export const useNewestOrders = () =>
  useQuery({
    queryKey: ['referral', 'newest'],
    queryFn: ({ signal }) => http.get<Schema<'ReferralPage'>>('/referrals', { limit: NEWEST }, signal),
  });
