import type { CookieSerializeOptions } from '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DEVICE_DAYS } from './known-devices.js';
import { originOf, type Origin } from './origin.js';
import { Config } from '../platform/config/config.js';

const COOKIE_PATH = '/api/session';
const DEVICE_TOKEN = /^[\w-]{43}$/;

/** What a browser keeps of a sign-in, and no script can read. */
@Injectable()
export class SessionCookies {
  private readonly refresh: string;
  private readonly device: string;
  private readonly reach: CookieSerializeOptions;

  constructor({ SECURE_COOKIES: secure }: Config) {
    // A browser takes a cookie of that prefix over HTTPS only. __Host- would ask for the path of every request.
    const prefix = secure ? '__Secure-' : '';
    this.refresh = `${prefix}najat_refresh`;
    this.device = `${prefix}najat_device`;
    this.reach = { path: COOKIE_PATH, httpOnly: true, sameSite: 'strict', secure };
  }

  refreshToken(request: FastifyRequest): string | undefined {
    return request.cookies[this.refresh];
  }

  originOf(request: FastifyRequest): Origin {
    const device = request.cookies[this.device];
    const token = device !== undefined && DEVICE_TOKEN.test(device) ? device : undefined;
    return { ...originOf(request), device: token };
  }

  hand(reply: FastifyReply, refreshToken: string, device?: string): void {
    void reply.setCookie(this.refresh, refreshToken, this.reach);
    if (device === undefined) return;
    void reply.setCookie(this.device, device, { ...this.reach, maxAge: DEVICE_DAYS * 24 * 60 * 60 });
  }

  /** The device stays known: it is this person's, signed in or not. */
  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.refresh, this.reach);
  }
}
